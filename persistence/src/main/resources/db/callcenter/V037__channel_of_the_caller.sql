-- The caller's channel, as the PBX names it while the call is up: readers of Issabel's current_calls look for it.
alter table phone_call add column caller_channel varchar(150) null;
