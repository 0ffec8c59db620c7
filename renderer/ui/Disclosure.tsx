import { useState, type ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Disclosure.module.css';
import { DownIcon, RightIcon } from './icons/icons.tsx';

const css = classes(styles);

type Props = {
  readonly title: string;
  /** What is in it, while it is closed. */
  readonly detail?: string | undefined;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** What most do not need, one press away. Until it is first opened it does not exist; closed again, it keeps its state. */
export function Disclosure({ title, detail, isOpen, onChange, children }: Props) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <AriaDisclosure isExpanded={isOpen} onExpandedChange={onChange}>
      <Button slot="trigger" className={css('trigger')}>
        {isOpen ? <DownIcon /> : <RightIcon />}
        <span>{title}</span>
        {detail && !isOpen && <span className={css('detail')}>{detail}</span>}
      </Button>
      <DisclosurePanel className={css('panel')}>{wasOpen && children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
