-- Who reads what. drb_app signs in and sees the schema `read` alone; drb_reader owns the views in it and reads under the
-- policies of the page's scope; drb_lookup owns the views and functions that also need names from outside the scope
-- (a firm of another city that was visited here), and may therefore read names everywhere, facts in the scope alone.
--
-- The scope is set by `set local` in the page's transaction: app.role, app.scope_level (province, city, county),
-- app.scope_city, app.scope_area, app.scope_department ('' = all). Unset, every policy is false.
-- Policies read a setting as `(select current_setting(…))`, once a query, never once a row.
revoke all on schema public from drb_app, drb_reader, drb_lookup;
grant usage on schema read to drb_app;
grant usage on schema core, mart, ops to drb_reader, drb_lookup;

-- one row: whether the reader's role works with business records at all (a steward sees to deliveries alone).
create function read.has_records_right() returns boolean
language sql stable parallel safe
return coalesce(current_setting('app.role', true) in ('leader', 'evaluator', 'staff', 'city', 'department'), false);

-- one row: whether the reader's role may know the risk class of one enterprise.
create function read.may_see_class() returns boolean
language sql stable parallel safe
return coalesce(current_setting('app.role', true) in ('evaluator', 'staff'), false);

-- one row: whether any scope is set.
create function read.has_scope() returns boolean
language sql stable parallel safe
return coalesce(current_setting('app.role', true), '') <> '';

grant execute on function read.has_records_right(), read.may_see_class(), read.has_scope() to drb_app, drb_reader, drb_lookup;
