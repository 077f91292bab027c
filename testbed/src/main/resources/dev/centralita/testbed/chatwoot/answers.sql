-- How Chatwoot's API words its rows, so that what it answers and what is stored cannot part.
create function epoch(moment timestamp) returns bigint language sql immutable as
$$ select floor(extract(epoch from moment))::bigint $$;

create function iso(moment timestamp) returns text language sql immutable as
$$ select to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create function label_titles(conversation integer) returns jsonb language sql stable as
$$
    select coalesce(jsonb_agg(t.name order by g.id), '[]')
    from taggings g join tags t on t.id = g.tag_id
    where g.taggable_id = conversation and g.taggable_type = 'Conversation' and g.context = 'labels'
$$;

create function sender_json(m messages) returns jsonb language sql stable as
$$
    select case m.sender_type
        when 'Contact' then (
            select jsonb_build_object('id', c.id, 'name', c.name, 'phone_number', c.phone_number, 'type', 'contact')
            from contacts c where c.id = m.sender_id)
        when 'User' then (
            select jsonb_build_object('id', u.id, 'name', u.name, 'type', 'user') from users u where u.id = m.sender_id)
        when 'AgentBot' then jsonb_build_object('id', m.sender_id, 'name', 'Bot', 'type', 'agent_bot')
        when 'Captain::Assistant' then jsonb_build_object('id', m.sender_id, 'name', 'Captain', 'type', 'captain_assistant')
    end
$$;

create function message_json(m messages) returns jsonb language sql stable as
$$
    select jsonb_strip_nulls(jsonb_build_object('sender', sender_json(m)))
        || jsonb_build_object(
            'id', m.id, 'content', m.content, 'inbox_id', m.inbox_id,
            'conversation_id', (select c.display_id from conversations c where c.id = m.conversation_id),
            'message_type', m.message_type, 'content_type', 'text', 'status', (array['sent', 'delivered', 'read', 'failed'])[m.status + 1],
            'content_attributes', (m.content_attributes #>> '{}')::jsonb, 'created_at', epoch(m.created_at),
            'private', m.private, 'source_id', m.source_id, 'sender_type', m.sender_type)
$$;

create function status_word(status integer) returns text language sql immutable as
$$ select (array['open', 'resolved', 'pending', 'snoozed'])[status + 1] $$;

create function was_heard_within_a_day(c conversations, at timestamp) returns boolean language sql stable as
$$
    select coalesce((
        select m.created_at > at - interval '24 hours'
        from messages m where m.conversation_id = c.id and m.message_type = 0
        order by m.created_at desc limit 1), false)
$$;

create function can_reply(c conversations, at timestamp) returns boolean language sql stable as
$$
    select case i.channel_type
        when 'Channel::Whatsapp' then was_heard_within_a_day(c, at)
        when 'Channel::TwilioSms' then w.medium = 0 or was_heard_within_a_day(c, at)
        else true
    end
    from inboxes i left join channel_twilio_sms w on w.id = i.channel_id
    where i.id = c.inbox_id
$$;

create function conversation_json(c conversations, at timestamp) returns jsonb language sql stable as
$$
    select jsonb_build_object(
        'meta', jsonb_strip_nulls(jsonb_build_object(
            'sender', (select jsonb_build_object('id', p.id, 'name', p.name, 'phone_number', p.phone_number)
                from contacts p where p.id = c.contact_id),
            'channel', (select i.channel_type from inboxes i where i.id = c.inbox_id),
            'assignee', (select jsonb_build_object('id', u.id, 'name', u.name,
                    'role', case a.role when 1 then 'administrator' else 'agent' end)
                from users u join account_users a on a.user_id = u.id and a.account_id = c.account_id
                where u.id = c.assignee_id),
            'team', (select jsonb_build_object('id', t.id, 'name', t.name) from teams t where t.id = c.team_id),
            'hmac_verified', false)),
        'id', c.display_id, 'account_id', c.account_id, 'uuid', c.uuid,
        'messages', coalesce((select jsonb_build_array(message_json(m)) from messages m
            where m.conversation_id = c.id order by m.id desc limit 1), '[]'),
        'last_non_activity_message', (select message_json(m) from messages m
            where m.conversation_id = c.id and m.message_type <> 2 order by m.id desc limit 1),
        'can_reply', can_reply(c, at), 'inbox_id', c.inbox_id, 'labels', label_titles(c.id), 'muted', false,
        'snoozed_until', iso(c.snoozed_until), 'status', status_word(c.status),
        'created_at', epoch(c.created_at), 'updated_at', extract(epoch from c.updated_at),
        'timestamp', epoch(c.last_activity_at), 'last_activity_at', epoch(c.last_activity_at),
        'priority', (array['low', 'medium', 'high', 'urgent'])[c.priority + 1],
        'waiting_since', coalesce(epoch(c.waiting_since), 0), 'unread_count', 0,
        'custom_attributes', c.custom_attributes, 'additional_attributes', c.additional_attributes)
$$;

create function message_event(m messages, event text, at timestamp) returns jsonb language sql stable as
$$
    select message_json(m) || jsonb_build_object(
        'event', event,
        'message_type', (array['incoming', 'outgoing', 'activity', 'template'])[m.message_type + 1],
        'created_at', iso(m.created_at),
        'account', (select jsonb_build_object('id', a.id, 'name', a.name) from accounts a where a.id = m.account_id),
        'inbox', (select jsonb_build_object('id', i.id, 'name', i.name) from inboxes i where i.id = m.inbox_id),
        'conversation', (select conversation_json(c, at) from conversations c where c.id = m.conversation_id))
$$;

create function conversation_event(c conversations, event text, at timestamp) returns jsonb language sql stable as
$$ select conversation_json(c, at) - 'account_id' || jsonb_build_object('event', event) $$;
