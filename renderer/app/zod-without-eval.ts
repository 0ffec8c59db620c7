import { z } from 'zod';

/**
 * Zod compiles schemas with `new Function`, which the content security policy forbids: it would fall back by itself, but
 * every page would begin with a reported violation. Imported before anything that makes a schema.
 */
z.config({ jitless: true });
