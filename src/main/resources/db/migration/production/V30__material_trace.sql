create table operation_lot (
    id            bigint auto_increment primary key,
    operation_id  bigint       not null,
    work_order_id bigint       not null,
    lot_id        bigint       not null,
    material      varchar(60)  not null comment 'of the lot, as it was when it was scanned',
    heat          varchar(60)  null,
    scanned_at    datetime(3)  not null,
    persons       varchar(2000) not null comment 'codes, comma-separated',
    scan_id       binary(16)   null,
    unique key operation_lot_once (operation_id, lot_id),
    key operation_lot_work_order (work_order_id),
    key operation_lot_lot (lot_id, id)
) comment 'Lots that were scanned to an operation of a work order';

create table material_use (
    id           bigint auto_increment primary key,
    report_id    bigint         not null,
    operation_id bigint         not null,
    lot_id       bigint         not null,
    quantity     decimal(12, 3) not null comment 'negative where a report was taken back',
    key material_use_report (report_id),
    key material_use_operation (operation_id, lot_id),
    key material_use_lot (lot_id)
) comment 'What a report consumed of a lot, by the bill: append only';

create table serial_number (
    id              bigint auto_increment primary key,
    number          varchar(60) not null,
    number_key      varchar(60) as (upper(number)) persistent,
    code            varchar(80) not null,
    material        varchar(60) not null comment 'the number of the product that it is',
    work_order_id   bigint      null comment 'that made it; null where it came from outside',
    built_into      bigint      null comment 'the piece that it is part of',
    built_operation bigint      null comment 'where it was built in',
    built_at        datetime(3) null,
    created_at      datetime(3) not null,
    unique key serial_number_number (number_key),
    unique key serial_number_code (code),
    key serial_number_work_order (work_order_id),
    key serial_number_built_into (built_into),
    key serial_number_built_operation (built_operation)
) comment 'Single pieces that are traced';

create table serial_pass (
    operation_id bigint      not null,
    serial_id    bigint      not null,
    at           datetime(3) not null,
    primary key (operation_id, serial_id),
    key serial_pass_serial (serial_id)
) comment 'Which operations a piece was scanned at';
