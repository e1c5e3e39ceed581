import { Migration } from '@mikro-orm/migrations';

/**
 * What people looked for that had to hold besides the need, for a quarter and an area: how often, and how often nothing was found. Published
 * with the other figures of the quarter; of what may not be shown there is no row, or null.
 */
export class Migration0069FilterFigures extends Migration {
  override up(): void {
    this.addSql(`create table provision.filter_figure (
      quarter date not null constraint filter_figure_quarter_foreign references provision.period (quarter),
      area_kind text not null,
      area text not null,
      filter text not null,
      searches int not null,
      none int null,
      few int null,
      counted_of int null,
      primary key (quarter, area_kind, area, filter)
    )`);
    this.addSql(`create trigger never_changes before update or delete or truncate on provision.filter_figure
      for each statement execute function provision.refuse_change()`);
  }
}
