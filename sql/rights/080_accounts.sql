-- The application checks passwords, sessions and tokens itself; it can neither make accounts and tokens nor change anybody's right,
-- and what it has written to the audit it can neither read nor undo.
grant usage on schema auth to drb_app;
grant select on auth.accounts, auth.sessions, auth.tokens to drb_app;
grant update (failed_count, locked_until) on auth.accounts to drb_app;
grant insert, delete on auth.sessions to drb_app;
grant update (last_seen_at) on auth.sessions to drb_app;
grant insert on auth.audit_events to drb_app;
