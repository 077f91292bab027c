-- The audit names a program by its key: of the keys in use no two may share a name.
create unique index api_key_name_in_use on api_key (lower(name)) where revoked_at is null;
