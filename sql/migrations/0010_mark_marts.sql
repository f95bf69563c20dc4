-- Which texts the marts were made by: when definitions or facts change, the next refresh makes everything anew.
alter table ops.generation add column marts_sha256 text;
