-- Settings of rules of warnings: who works with warnings reads them (100_warnings.sql); the province's evaluators enter them.

-- one row: number of the setting. Fails with 42501 for all but the province's evaluators, with 40001 when another setting than `seen` is
-- the rule's last one (0: none). The same once more changes nothing.
create function read.set_warning_rule(
  rule text, seen integer, numbers jsonb, runs boolean, first_day date, why text, actor text, actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  latest warn.rule_settings%rowtype;
begin
  if not read.leads_assessments() then
    raise exception 'this right sets no rules' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('warn.rule_settings'), hashtext(rule));
  select * into latest from warn.rule_settings where rule_code = rule order by setting_no desc limit 1;
  if latest.setting_no is not null and latest.thresholds = numbers and latest.is_enabled = runs and latest.from_date = first_day and latest.reason = why then
    return latest.setting_no;
  end if;
  if coalesce(latest.setting_no, 0) <> seen then
    raise exception 'rule % is at setting %', rule, latest.setting_no using errcode = '40001';
  end if;
  insert into warn.rule_settings (rule_code, setting_no, thresholds, is_enabled, from_date, reason, entered_by, entered_by_name)
  values (rule, seen + 1, numbers, runs, first_day, why, actor, actor_name);
  return seen + 1;
end
$$;
revoke execute on function read.set_warning_rule(text, integer, jsonb, boolean, date, text, text, text) from public;
grant execute on function read.set_warning_rule(text, integer, jsonb, boolean, date, text, text, text) to drb_app;
