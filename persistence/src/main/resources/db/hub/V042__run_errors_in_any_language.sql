-- why it failed or is held, by code and facts; error keeps the English, and is all that an earlier run has
alter table job_run add column error_said jsonb;
