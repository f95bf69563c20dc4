-- A wall screen is signed in once and asks by itself; nobody is there to sign in again at night.
insert into ops.settings (name, value, note) values
  ('wall_session_hours', '168', 'longest life of a leader''s session that a wall screen keeps asking with, in hours from its sign-in');
