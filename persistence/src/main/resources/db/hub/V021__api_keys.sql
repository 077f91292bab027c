create table api_key (
    id uuid constraint api_key_key primary key,
    name text not null,
    prefix text not null constraint api_key_prefix_unique unique,
    secret_digest text not null,
    role text not null,
    areas text[] not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint api_key_role_known check (role in ('viewer', 'operator', 'supervisor', 'admin')),
    constraint api_key_opens_something check (cardinality(areas) > 0)
);
