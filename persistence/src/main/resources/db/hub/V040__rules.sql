-- every version of every rule; none is changed or deleted
create table rule_version (
    name       text        not null,
    version    integer     not null,
    definition jsonb       not null,
    written_by text        not null,
    written_at timestamptz not null,
    constraint rule_version_pk primary key (name, version)
);

-- the rules in force and their newest versions; a deleted one keeps its versions
create table rule (
    name    text    constraint rule_pk primary key,
    version integer not null,
    constraint rule_is_written foreign key (name, version) references rule_version (name, version)
);
