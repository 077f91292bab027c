-- A queue's calls and an agent's, the newest first and page by page: an index that ends as the order does is read from its end,
-- however long ago the last of them was.
alter table phone_call
    drop index ix_phone_call_queue,
    drop index ix_phone_call_agent,
    drop index ix_phone_call_answered_by,
    add index ix_phone_call_queue (queue, began_at, linked_id),
    add index ix_phone_call_agent (agent, began_at, linked_id),
    add index ix_phone_call_answered_by (answered_by, began_at, linked_id);
