-- Chatwoot's tables as far as its readers may rely on them; moments are UTC without saying so.
create table accounts (
    id         serial primary key,
    name       varchar   not null,
    locale     integer   not null default 0,
    status     integer   not null default 0,
    settings   jsonb     not null default '{}',
    created_at timestamp not null,
    updated_at timestamp not null
);

create table users (
    id           serial primary key,
    name         varchar   not null,
    display_name varchar,
    email        varchar,
    type         varchar,
    created_at   timestamp not null,
    updated_at   timestamp not null
);

create table account_users (
    id           bigserial primary key,
    account_id   bigint    not null,
    user_id      bigint    not null,
    role         integer   not null default 0,
    availability integer   not null default 0,
    created_at   timestamp not null,
    updated_at   timestamp not null
);
create unique index on account_users (account_id, user_id);

create table teams (
    id         bigserial primary key,
    name       varchar   not null,
    account_id bigint    not null,
    created_at timestamp not null,
    updated_at timestamp not null
);

create table labels (
    id         bigserial primary key,
    title      varchar,
    color      varchar   not null default '#1f93ff',
    account_id bigint,
    created_at timestamp not null,
    updated_at timestamp not null
);

create table channel_api (
    id                    bigserial primary key,
    account_id            integer   not null,
    webhook_url           varchar,
    identifier            varchar,
    additional_attributes jsonb     not null default '{}',
    created_at            timestamp not null,
    updated_at            timestamp not null
);

create table channel_twilio_sms (
    id           bigserial primary key,
    phone_number varchar,
    account_sid  varchar   not null,
    auth_token   varchar   not null,
    account_id   integer   not null,
    medium       integer   default 0,
    created_at   timestamp not null,
    updated_at   timestamp not null
);

create table inboxes (
    id           serial primary key,
    account_id   integer   not null,
    channel_id   integer   not null,
    channel_type varchar,
    name         varchar   not null,
    timezone     varchar   default 'UTC',
    created_at   timestamp not null,
    updated_at   timestamp not null
);

create table contacts (
    id           serial primary key,
    account_id   integer   not null,
    name         varchar,
    phone_number varchar,
    email        varchar,
    identifier   varchar,
    blocked      boolean   not null default false,
    created_at   timestamp not null,
    updated_at   timestamp not null
);

create table conversations (
    id                     serial primary key,
    account_id             integer   not null,
    inbox_id               integer   not null,
    status                 integer   not null default 0,
    assignee_id            integer,
    team_id                bigint,
    contact_id             bigint,
    contact_inbox_id       bigint,
    display_id             integer   not null,
    uuid                   uuid      not null default gen_random_uuid(),
    identifier             varchar,
    additional_attributes  jsonb     not null default '{}',
    custom_attributes      jsonb     not null default '{}',
    last_activity_at       timestamp not null,
    contact_last_seen_at   timestamp,
    agent_last_seen_at     timestamp,
    snoozed_until          timestamp,
    first_reply_created_at timestamp,
    waiting_since          timestamp,
    priority               integer,
    cached_label_list      text,
    created_at             timestamp not null,
    updated_at             timestamp not null
);
create unique index on conversations (account_id, display_id);
create index on conversations (account_id, inbox_id, status, assignee_id);
create index on conversations (status, account_id);
create index on conversations (waiting_since);

create table messages (
    id                 serial primary key,
    content            text,
    account_id         integer   not null,
    inbox_id           integer   not null,
    conversation_id    integer   not null,
    message_type       integer   not null,
    private            boolean   not null default false,
    status             integer   default 0,
    source_id          varchar,
    content_type       integer   not null default 0,
    content_attributes json      default '{}',
    sender_type        varchar,
    sender_id          bigint,
    created_at         timestamp not null,
    updated_at         timestamp not null
);

create table tags (
    id             serial primary key,
    name           varchar,
    taggings_count integer default 0
);
create unique index on tags (name);

create table taggings (
    id            serial primary key,
    tag_id        integer,
    taggable_type varchar,
    taggable_id   integer,
    context       varchar(128),
    created_at    timestamp
);
create index on taggings (taggable_id, taggable_type, context);
