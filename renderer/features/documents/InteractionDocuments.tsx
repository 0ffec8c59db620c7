import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '#shared/contract/views.ts';
import { useCall } from '../../api/use-call.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { ClipIcon } from '../../ui/icons/icons.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './documents.module.css';
import { useDocumentActs, useDocumentSource } from './use-documents.ts';

const css = classes(styles);

/** What came with a conversation, and a way to add to it. */
export function InteractionDocuments({ row: { id, clientId } }: { readonly row: InteractionView }) {
  const { t } = useTranslation();
  const title = useId();
  const acts = useDocumentActs();
  const errorText = useErrorText();
  const source = useDocumentSource({ clientId, interactionId: id });
  const documents = (useCall('attachments.list', { clientId }).data ?? []).filter(({ interaction }) => interaction?.id === id);
  return (
    <section className={css('withRow')} aria-labelledby={title}>
      <h3 id={title} className={css('heading')}>
        {t('documents.list')}
      </h3>
      {documents.map((document) => (
        <LinkButton
          key={document.id}
          icon={ClipIcon}
          onPress={() => void acts.main(document)}
          label={t(`documents.named.${acts.mainWord(document)}`, { name: document.name })}
        >
          {document.name}
        </LinkButton>
      ))}
      <Button size="small" kind="quiet" onPress={source.choose} pending={source.progress !== null}>
        {t('documents.attach')}
      </Button>
      {source.error != null && (
        <p className={css('error')} role="alert">
          {errorText(source.error)}
        </p>
      )}
    </section>
  );
}
