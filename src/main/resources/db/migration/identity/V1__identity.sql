create table person (
    id          bigint auto_increment primary key,
    number      varchar(60)  not null,
    number_key  varchar(60) as (upper(number)) persistent,
    code        varchar(80)  not null,
    name        varchar(200) not null,
    name_en     varchar(200) null,
    language    varchar(10)  not null default 'zh-CN',
    work_center varchar(60)  null comment 'number of the work centre where the person usually works',
    pin_hash    varchar(200) null,
    active      boolean      not null default true,
    unique key person_number (number_key),
    unique key person_code (code)
) comment 'Who scans, and who signs in';

create table person_role (
    person_id bigint      not null,
    role      varchar(20) not null,
    primary key (person_id, role),
    constraint person_role_person foreign key (person_id) references person (id)
);

create table app_user (
    id              bigint auto_increment primary key,
    username        varchar(60)  not null,
    username_key    varchar(60) as (upper(username)) persistent,
    person_id       bigint       not null,
    password_hash   varchar(300) not null,
    failed_attempts int          not null default 0,
    locked_until    datetime(3)  null,
    unique key app_user_name (username_key),
    constraint app_user_person foreign key (person_id) references person (id)
) comment 'Who signs in with a password';

create table api_token (
    id         bigint auto_increment primary key,
    name       varchar(100) not null,
    hash       binary(32)   not null comment 'SHA-256 of a 256-bit random secret',
    roles      varchar(200) not null,
    terminal   varchar(60)  null,
    created_at datetime(3)  not null,
    revoked_at datetime(3)  null,
    unique key api_token_hash (hash),
    key api_token_terminal (terminal)
) comment 'Bearer tokens of terminals and other programs';

create table audit_entry (
    id      bigint auto_increment primary key,
    at      datetime(3)   not null,
    actor   varchar(100)  not null,
    action  varchar(60)   not null,
    subject varchar(200)  not null,
    detail  varchar(2000) not null,
    key audit_entry_at (at)
) comment 'Who changed what';
