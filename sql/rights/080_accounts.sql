-- The application checks passwords, sessions and tokens itself; it can neither make accounts and tokens nor change anybody's right,
-- and what it has written to the audit it can neither read nor undo.
grant usage on schema auth to drb_app;
grant select on auth.accounts, auth.sessions, auth.tokens to drb_app;
grant update (failed_count, locked_until) on auth.accounts to drb_app;
grant insert, delete on auth.sessions to drb_app;
grant update (last_seen_at) on auth.sessions to drb_app;
grant insert on auth.audit_events to drb_app;

-- nothing: a leader's session that a wall screen asks with lives on for another `session_hours`, up to `wall_session_hours` from its sign-in
create function read.keep_wall_session(wanted text) returns void
language sql security definer set search_path = pg_catalog as $$
  update auth.sessions
  set expires_at = greatest(
    sessions.expires_at,
    least(now() + usual.value::integer * interval '1 hour', sessions.created_at + longest.value::integer * interval '1 hour')
  )
  from auth.accounts, ops.settings as usual, ops.settings as longest
  where sessions.secret_hash = wanted and accounts.account_id = sessions.account_id and accounts.role = 'leader'
    and usual.name = 'session_hours' and longest.name = 'wall_session_hours'
    -- not at every turn
    and sessions.expires_at < now() + usual.value::integer * interval '1 hour' - interval '10 minutes'
$$;
revoke execute on function read.keep_wall_session(text) from public;
grant execute on function read.keep_wall_session(text) to drb_app;
