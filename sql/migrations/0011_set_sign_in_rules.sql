-- Rules of signing in, as an operator may change them.
insert into ops.settings (name, value, note) values
  ('session_hours', '8', 'longest life of a session, in hours'),
  ('session_idle_minutes', '30', 'minutes without a request after which a session ends'),
  ('sign_in_tries', '5', 'wrong passwords in a row after which an account is locked'),
  ('sign_in_lock_minutes', '15', 'minutes that a locked account stays locked');
