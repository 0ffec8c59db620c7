import { useTranslation } from 'react-i18next';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLog } from '../../interactions/use-log.ts';
import { useBeginErrand } from '../errand.ts';
import type { Supply } from './supply.ts';

/** Do it now: the forms that write down what is missing, the first one first. */
export function Supplies({ clientId, of }: { readonly clientId: number; readonly of: readonly Supply[] }) {
  const { t } = useTranslation();
  const { go } = useRouter();
  const log = useLog();
  const begin = useBeginErrand();
  const open = (supply: Supply): void => {
    if (supply === 'log') return log.open({ clientId });
    begin(clientId);
    go(supply === 'people' ? { view: 'client', id: clientId } : { view: 'sale', id: clientId, form: supply });
  };
  return of.map((supply, at) => (
    <Button key={supply} kind={at === 0 ? 'go' : 'plain'} wide onPress={() => open(supply)}>
      {t(`pipeline.supply.${supply}`)}
    </Button>
  ));
}
