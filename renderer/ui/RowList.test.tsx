// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderPart } from '../testing/render-app.tsx';
import { Button } from './Button.tsx';
import { RowList } from './RowList.tsx';

const NAMES = ['Anna', 'Beata', 'Celia', 'Dilys'];

function List({
  onOpen,
  onAct,
  onCall,
}: {
  readonly onOpen?: (name: string) => void;
  readonly onAct?: (name: string) => void;
  readonly onCall?: (name: string) => void;
}) {
  return (
    <>
      <RowList label="Clients" items={NAMES} keyOf={(name) => name} onOpen={onOpen} onAct={onAct}>
        {(name) => (
          <>
            {name} <Button onPress={() => onCall?.(name)}>{`Call ${name}`}</Button>
          </>
        )}
      </RowList>
      <button type="button">after</button>
    </>
  );
}

const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${name} `) });

test('the arrow keys, Home and End move from row to row and stop at the ends', async () => {
  const { user } = renderPart(<List />);
  await user.tab();
  expect(document.activeElement).toBe(row('Anna'));
  await user.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(row('Celia'));
  await user.keyboard('{End}{ArrowDown}');
  expect(document.activeElement).toBe(row('Dilys'));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(row('Anna'));
});

test('Enter opens the row, Space acts on it', async () => {
  const [onOpen, onAct] = [vi.fn<(name: string) => void>(), vi.fn<(name: string) => void>()];
  const { user } = renderPart(<List onOpen={onOpen} onAct={onAct} />);
  await user.tab();
  await user.keyboard('{ArrowDown}{Enter} ');
  expect(onOpen.mock.calls).toEqual([['Beata']]);
  expect(onAct.mock.calls).toEqual([['Beata']]);
});

test('Right reaches the button in the row, which then is pressed without opening the row', async () => {
  const [onOpen, onCall] = [vi.fn<(name: string) => void>(), vi.fn<(name: string) => void>()];
  const { user } = renderPart(<List onOpen={onOpen} onCall={onCall} />);
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(onCall.mock.calls).toEqual([['Beata']]);
  await user.click(screen.getByRole('button', { name: 'Call Celia' }));
  expect(onOpen).not.toHaveBeenCalled();
});

test('Tab stops at the current row and its button only, then leaves the list', async () => {
  const { user } = renderPart(<List />);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Call Beata' }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'after' }));
});

test('a press opens the row', async () => {
  const onOpen = vi.fn<(name: string) => void>();
  const { user } = renderPart(<List onOpen={onOpen} />);
  await user.click(row('Celia'));
  expect(onOpen.mock.calls).toEqual([['Celia']]);
});

test('where a press only reaches the row, a double press opens it', async () => {
  const onOpen = vi.fn<(name: string) => void>();
  const { user } = renderPart(
    <RowList label="Clients" items={NAMES} keyOf={(name) => name} onOpen={onOpen} pressOpens={false}>
      {(name) => `${name} Wrona`}
    </RowList>,
  );
  await user.click(row('Celia'));
  expect(onOpen).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(row('Celia'));
  await user.dblClick(row('Celia'));
  expect(onOpen.mock.calls).toEqual([['Celia']]);
});

test('rows stand under the heading of their group, and the arrow keys pass over it', async () => {
  const { user } = renderPart(
    <RowList label="Clients" items={NAMES} keyOf={(name) => name} groupOf={(name) => (name < 'B' ? null : name < 'D' ? 'B and C' : 'D')}>
      {(name) => `${name} Wrona`}
    </RowList>,
  );
  expect(screen.getAllByRole('row').map((each) => each.textContent)).toEqual(['Anna Wrona', 'B and C', 'Beata Wrona', 'Celia Wrona', 'D', 'Dilys Wrona']);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('Beata'));
});

test('Esc goes from a button in the row to the row', async () => {
  const onLeave = vi.fn<() => void>();
  const { user } = renderPart(
    <RowList label="Clients" items={NAMES} keyOf={(name) => name} onLeave={onLeave}>
      {(name) => (
        <>
          {name} <Button>{`Call ${name}`}</Button>
        </>
      )}
    </RowList>,
  );
  await user.tab();
  await user.keyboard('{ArrowRight}{Escape}');
  expect(document.activeElement).toBe(row('Anna'));
  expect(onLeave).toHaveBeenCalledOnce();
});

function Shrinking() {
  const [names, setNames] = useState(NAMES);
  return (
    <RowList label="Clients" items={names} keyOf={(name) => name}>
      {(name) => (
        <>
          {name} <Button onPress={() => setNames(names.filter((each) => each !== name))}>{`Archive ${name}`}</Button>
        </>
      )}
    </RowList>
  );
}

test('when the row with the focus goes away, the one in its place takes it', async () => {
  const { user } = renderPart(<Shrinking />);
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(screen.queryByText('Beata')).toBeNull();
  expect(document.activeElement).toBe(row('Celia'));
  await user.keyboard('{End}{ArrowRight}{Enter}');
  expect(document.activeElement).toBe(row('Celia'));
});

test('a letter does what it stands for with the row that has the focus, and nothing in its buttons or with Ctrl', async () => {
  const onLetter = vi.fn<(name: string) => void>();
  const { user } = renderPart(
    <RowList label="Clients" items={NAMES} keyOf={(name) => name} letters={{ D: onLetter }}>
      {(name) => <Button>{`Call ${name}`}</Button>}
    </RowList>,
  );
  await user.tab();
  await user.keyboard('{ArrowDown}d{Control>}d{/Control}x');
  await user.keyboard('{ArrowRight}d');
  expect(document.activeElement?.textContent).toBe('Call Beata');
  expect(onLetter.mock.calls).toEqual([['Beata']]);
});
