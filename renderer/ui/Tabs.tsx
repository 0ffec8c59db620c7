import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { classes } from './classes.ts';
import type { IconComponent } from './icons/icons.tsx';
import styles from './Tabs.module.css';

const css = classes(styles);

export type TabSpec<K extends string> = {
  readonly id: K;
  readonly label: string;
  readonly icon?: IconComponent | undefined;
  /** A number after the label, already in the reader's notation. */
  readonly count?: string | undefined;
  readonly content: ReactNode;
};

type Props<K extends string> = {
  readonly label: string;
  readonly tabs: readonly TabSpec<K>[];
  readonly selected: K;
  readonly onSelect: (id: K) => void;
  /** At the right end of the line of tabs. */
  readonly aside?: ReactNode;
};

/** Parts of one thing, one of them shown. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect, aside }: Props<K>) {
  const choose = (key: unknown): void => {
    const chosen = tabs.find((tab) => tab.id === key);
    if (chosen) onSelect(chosen.id);
  };
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={choose}>
      <div className={css('bar')}>
        <TabList aria-label={label} className={css('list')}>
          {tabs.map(({ id, label: word, icon: Icon, count }) => (
            <Tab key={id} id={id} className={css('tab')}>
              {Icon && <Icon />}
              {word}
              {count && <span className={css('count')}>{count}</span>}
            </Tab>
          ))}
        </TabList>
        {aside && <div className={css('aside')}>{aside}</div>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={css('panel')}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
