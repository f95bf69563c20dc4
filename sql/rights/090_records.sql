-- Views generated from the definitions (sql/mart/indicators): `indicator_…` and `warning_…` list rows, `counts_…` count them
-- naming nobody. All are owned by drb_lookup, so facts are read in the scope alone, and mask what a role may not see.
do $$
declare
  generated text;
begin
  for generated in
    select views.table_name::text
    from information_schema.views
    where views.table_schema = 'read' and views.table_name similar to '(indicator|counts)\_%|warning\_w[0-9]%'
  loop
    execute format('alter view read.%I owner to drb_lookup', generated);
    execute format('grant select on read.%I to drb_app', generated);
  end loop;
end
$$;
