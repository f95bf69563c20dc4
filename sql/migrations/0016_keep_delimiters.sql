-- What divided the cells of a text, so that its rejected rows go back as they were sent; null of a file that is no text.
alter table ops.deliveries add column delimiter text;
