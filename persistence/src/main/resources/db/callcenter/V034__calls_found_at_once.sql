-- which calls go on, the newest first
create index ix_phone_call_going_on on phone_call (ended_at, began_at, linked_id);
-- the calls to one number
create index ix_phone_call_dialled on phone_call (dialled, began_at);
-- the calls one extension answered
create index ix_phone_call_answered_by on phone_call (answered_by, began_at);
