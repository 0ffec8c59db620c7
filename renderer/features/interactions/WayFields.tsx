import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CHANNELS, DIRECTIONS, type Channel, type Direction } from '#shared/domain/interaction.ts';
import { classes } from '../../ui/classes.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { CHANNEL_ICONS } from './kind-words.ts';
import { redirected } from './log-draft.ts';
import styles from './log.module.css';
import type { LogForm } from './LogDialog.tsx';
import { possibleResults, resultWord } from './result-words.ts';

const css = classes(styles);

/** How it went: the channel, who began, and what came of it. One press each. */
export function WayFields({ form, autoFocus }: { readonly form: LogForm; readonly autoFocus: boolean }) {
  const { t } = useTranslation();
  const { channel, direction, result } = form.values;
  const redirect = (change: { readonly channel?: Channel; readonly direction?: Direction }): void => {
    const next = redirected(form.values, change);
    form.set('channel', next.channel);
    form.set('direction', next.direction);
    form.set('result', next.result);
    form.set('purpose', next.purpose);
  };
  const results = possibleResults({ channel, direction }).map((value) => ({
    value,
    label: t(`interactions.result.${resultWord({ channel, direction, result: value })}`),
  }));
  const directions = DIRECTIONS.map((value) => ({ value, label: t(`interactions.direction.${value}`) }));
  return (
    <>
      <ChannelChips value={channel} onChange={(next) => redirect({ channel: next })} autoFocus={autoFocus} />
      {channel !== 'note' && (
        <div className={css('way')}>
          <SegmentedControl label={t('interactions.log.direction')} options={directions} value={direction} onChange={(next) => redirect({ direction: next })} />
          <SegmentedControl label={t('interactions.log.result')} options={results} value={result} onChange={(next) => form.set('result', next)} />
        </div>
      )}
    </>
  );
}

function ChannelChips({ value, onChange, autoFocus }: { readonly value: Channel; readonly onChange: (value: Channel) => void; readonly autoFocus: boolean }) {
  const { t } = useTranslation();
  const choose = (keys: ReadonlySet<unknown>): void => {
    const chosen = CHANNELS.find((channel) => keys.has(channel));
    if (chosen) onChange(chosen);
  };
  return (
    <ToggleButtonGroup
      className={css('chips')}
      aria-label={t('interactions.log.channel')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      {CHANNELS.map((channel) => {
        const Icon = CHANNEL_ICONS[channel];
        return (
          <ToggleButton key={channel} id={channel} className={css('chip')} autoFocus={autoFocus && channel === value}>
            <Icon />
            {t(`interactions.channel.${channel}`)}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
