-- The explanation by its code and facts; the text keeps the English, and is all that an earlier version writes.
alter table pbx_state add column explanation_said text null;
