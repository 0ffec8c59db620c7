import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';

type Props = { readonly children: ReactNode; readonly instead: (again: () => void) => ReactNode };
type State = { readonly hasFailed: boolean };

/** React offers this only as a class. React itself writes the error to the console. */
class Boundary extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead(() => this.setState({ hasFailed: false })) : this.props.children;
  }
}

/** The last net: a fault of ours in a screen is said plainly, and the frame still works. */
export function ErrorBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const instead = (again: () => void): ReactNode => (
    <Page width="read">
      <div role="alert">
        <EmptyState
          title={t('ui.crash.title')}
          actions={
            <>
              <Button kind="go" onPress={again}>
                {t('ui.crash.again')}
              </Button>
              <Button onPress={() => location.reload()}>{t('ui.crash.reload')}</Button>
            </>
          }
        >
          {t('ui.crash.text')}
        </EmptyState>
      </div>
    </Page>
  );
  return <Boundary instead={instead}>{children}</Boundary>;
}
