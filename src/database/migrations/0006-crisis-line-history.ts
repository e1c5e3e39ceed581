import { Migration } from '@mikro-orm/migrations';
import { recordingTriggers } from './recording-triggers.ts';

/** Changes of crisis lines are recorded as well. What is not verified stands in the record too: it is never published. */
export class Migration0006CrisisLineHistory extends Migration {
  override up(): void {
    for (const trigger of recordingTriggers({ table: 'crisis_line', subject: 'crisis_line', key: 'id' }))
      this.addSql(trigger);
  }
}
