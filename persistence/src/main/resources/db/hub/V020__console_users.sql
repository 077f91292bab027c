-- Names are kept in lower case, so that capitals make no difference.
create table console_user (
    id uuid constraint console_user_key primary key,
    name text not null constraint console_user_name_unique unique,
    display_name text not null,
    role text not null,
    enabled boolean not null,
    password text,
    last_sign_in_at timestamptz,
    constraint console_user_name_lower check (name = lower(name)),
    constraint console_user_role_known check (role in ('viewer', 'operator', 'supervisor', 'admin'))
);

create table console_session (
    token_digest text constraint console_session_key primary key,
    user_id uuid not null constraint console_session_user references console_user (id),
    opened_at timestamptz not null,
    last_seen_at timestamptz not null,
    must_change_password boolean not null
);

-- ends every session of a person
create index console_session_by_user on console_session (user_id);

-- user_id is null for the first administrator, who does not exist yet.
create table setup_ticket (
    token_digest text constraint setup_ticket_key primary key,
    user_id uuid constraint setup_ticket_user references console_user (id),
    ends_at timestamptz not null
);

create table sign_in_failure (
    subject_digest text constraint sign_in_failure_key primary key,
    failures integer not null,
    last_failed_at timestamptz not null,
    locked_until timestamptz
);
