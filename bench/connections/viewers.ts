import { randomUUID } from 'node:crypto';
import { personViewer } from '../../src/shared/viewer.ts';

export const whoIsAdministrator = personViewer(randomUUID(), [{ role: 'ADMINISTRATOR', scope: null }]);
