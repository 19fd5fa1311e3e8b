create table terminal (
    id         bigint auto_increment primary key,
    number     varchar(60) not null,
    number_key varchar(60) as (upper(number)) persistent,
    work_unit  varchar(80) null comment 'code of the work unit; null: roaming',
    active     boolean     not null default true,
    created_at datetime(3) not null,
    unique key terminal_number (number_key)
) comment 'Screens and readers that may scan';

create table terminal_session (
    terminal_id bigint      not null primary key,
    session     longtext    not null comment 'JSON of TerminalSession',
    devices     longtext    not null comment 'JSON: device name to the sequence numbers the server holds',
    updated_at  datetime(3) not null,
    constraint terminal_session_terminal foreign key (terminal_id) references terminal (id)
) comment 'Who and what is at a terminal between two scans';

create table scan (
    id          binary(16)    not null primary key,
    terminal_id bigint        not null,
    device      varchar(60)   not null,
    seq         bigint        not null,
    code        varchar(4096) character set utf8mb4 collate utf8mb4_bin not null,
    symbology   varchar(10)   null,
    source      varchar(20)   not null,
    scanned_at  datetime(3)   not null,
    received_at datetime(3)   not null,
    outcome     varchar(20)   not null,
    reason      varchar(40)   null,
    answer      longtext      not null comment 'JSON of the answer, by message keys, so that it can be told again in any language',
    key scan_received (received_at, id),
    key scan_terminal (terminal_id, received_at),
    key scan_device (terminal_id, device, seq)
) comment 'Every read code as it came: append only, the truth that everything else follows from';
