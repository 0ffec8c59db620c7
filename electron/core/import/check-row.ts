import type { Card, CardField } from '#shared/domain/import-card.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX } from '#shared/domain/text-fields.ts';
import { compareDays } from './day-order.ts';
import { addressLine } from './address-line.ts';
import { cleanLine, cleanText, isDamaged } from './clean-text.ts';
import { birthdayFrom, dateOrderOf, dayFrom, isNoDate, nearCentury } from './dates.ts';
