import { z } from 'zod';
import type { Brand } from '../lib/brand.ts';

export type ClientId = Brand<number, 'ClientId'>;
export type PersonId = Brand<number, 'PersonId'>;
export type EngagementId = Brand<number, 'EngagementId'>;
export type InteractionId = Brand<number, 'InteractionId'>;
export type ImportId = Brand<number, 'ImportId'>;
export type SavedViewId = Brand<number, 'SavedViewId'>;
export type AttachmentId = Brand<number, 'AttachmentId'>;
export type StageEventId = Brand<number, 'StageEventId'>;
export type StageEffectId = Brand<number, 'StageEffectId'>;
export type TaskId = Brand<number, 'TaskId'>;
export type ClockId = Brand<number, 'ClockId'>;
export type SlotOfferId = Brand<number, 'SlotOfferId'>;
export type CommitmentId = Brand<number, 'CommitmentId'>;
export type ProposalId = Brand<number, 'ProposalId'>;
export type ConcessionId = Brand<number, 'ConcessionId'>;
export type FreeAdviceId = Brand<number, 'FreeAdviceId'>;
export type AbsenceId = Brand<number, 'AbsenceId'>;
export type ClientGroupId = Brand<number, 'ClientGroupId'>;
export type ServiceId = Brand<number, 'ServiceId'>;
export type MessageId = Brand<number, 'MessageId'>;
export type MeetingId = Brand<number, 'MeetingId'>;
export type AgendaItemId = Brand<number, 'AgendaItemId'>;
export type ActionItemId = Brand<number, 'ActionItemId'>;
export type CallBlockId = Brand<number, 'CallBlockId'>;
export type PrivateNoteId = Brand<number, 'PrivateNoteId'>;
export type OwnTemptationId = Brand<number, 'OwnTemptationId'>;
export type OwnLetterId = Brand<number, 'OwnLetterId'>;
export type ReminderId = Brand<number, 'ReminderId'>;
export type OccurrenceId = Brand<number, 'OccurrenceId'>;

const id = <Id extends number>() =>
  z
    .int()
    .positive()
    .transform((value) => value as Id);

export const clientId = id<ClientId>();
export const personId = id<PersonId>();
export const engagementId = id<EngagementId>();
export const interactionId = id<InteractionId>();
export const importId = id<ImportId>();
export const savedViewId = id<SavedViewId>();
export const attachmentId = id<AttachmentId>();
export const stageEventId = id<StageEventId>();
export const stageEffectId = id<StageEffectId>();
export const taskId = id<TaskId>();
export const clockId = id<ClockId>();
export const slotOfferId = id<SlotOfferId>();
export const commitmentId = id<CommitmentId>();
export const proposalId = id<ProposalId>();
export const concessionId = id<ConcessionId>();
export const freeAdviceId = id<FreeAdviceId>();
export const absenceId = id<AbsenceId>();
export const clientGroupId = id<ClientGroupId>();
export const serviceId = id<ServiceId>();
export const messageId = id<MessageId>();
export const meetingId = id<MeetingId>();
export const agendaItemId = id<AgendaItemId>();
export const actionItemId = id<ActionItemId>();
export const callBlockId = id<CallBlockId>();
export const privateNoteId = id<PrivateNoteId>();
export const ownTemptationId = id<OwnTemptationId>();
export const ownLetterId = id<OwnLetterId>();
export const reminderId = id<ReminderId>();
export const occurrenceId = id<OccurrenceId>();
