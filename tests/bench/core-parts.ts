// What the benchmark needs of the core beside `dispatch`; bundled into one file, as the program is.
export { createApplication } from '../../electron/core/application.ts';
export { insertClient } from '../../electron/core/store/clients.ts';
export { insertEngagement } from '../../electron/core/store/engagements.ts';
export { insertInteraction } from '../../electron/core/store/interactions.ts';
export { openStore } from '../../electron/core/store/open.ts';
export { insertPerson, linkPerson } from '../../electron/core/store/people.ts';
export { insertPractice } from '../../electron/core/store/practice.ts';
export { sql } from '../../electron/core/store/sql.ts';
export { clientFields } from '#shared/domain/client.ts';
export { engagementFields } from '#shared/domain/engagement.ts';
export { personFields } from '#shared/domain/person.ts';
export { practiceDefaults } from '#shared/domain/practice-defaults.ts';
export { recountLastInformed } from '../../electron/core/store/last-informed.ts';
export { textIn } from '#shared/text/index.ts';
export { practiceMemory } from '../../electron/core/practice-memory.ts';
export { ReminderService } from '../../electron/core/reminders/reminder-service.ts';
