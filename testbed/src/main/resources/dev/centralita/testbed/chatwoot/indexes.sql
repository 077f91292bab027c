-- Chatwoot's own indexes on messages, apart so that many can be sown before them.
create index messages_by_conversation on messages (conversation_id, account_id, message_type, created_at);
create index messages_by_moment on messages (created_at);
create index messages_by_source on messages (source_id);
