create table supplier (
    id         bigint auto_increment primary key,
    number     varchar(60)  not null,
    number_key varchar(60) as (upper(number)) persistent,
    code       varchar(80)  not null,
    name       varchar(200) not null,
    name_en    varchar(200) null,
    contact    varchar(200) null,
    phone      varchar(60)  null,
    email      varchar(200) null,
    address    varchar(500) null,
    unique key supplier_number (number_key),
    unique key supplier_code (code)
) comment 'Who delivers material, or works on pieces of ours';

create table material_lot (
    id             bigint auto_increment primary key,
    number         varchar(60)    not null,
    number_key     varchar(60) as (upper(number)) persistent,
    code           varchar(80)    not null,
    material       varchar(60)    not null comment 'the number of the product that it is',
    heat           varchar(60)    null comment 'heat number 炉号 of the melt',
    quantity       decimal(12, 3) not null comment 'received in all',
    used           decimal(12, 3) not null default 0 comment 'consumed by reports',
    unit           varchar(12)    null,
    expires        date           null comment 'the last day on which it may be used',
    supplier_id    bigint         null,
    work_order     varchar(60)    null comment 'number of the work order that made it, where it was made here',
    blocked_reason varchar(500)   null,
    blocked_at     datetime(3)    null,
    blocked_by     varchar(120)   null,
    received_at    datetime(3)    not null,
    unique key material_lot_number (number_key),
    unique key material_lot_code (code),
    key material_lot_material (material, received_at),
    key material_lot_heat (heat),
    key material_lot_work_order (work_order),
    key material_lot_blocked (blocked_at),
    key material_lot_received (received_at),
    constraint material_lot_supplier foreign key (supplier_id) references supplier (id)
) comment 'Material that was delivered or made together and is traced together';

create table bill_line (
    product        varchar(60)    not null,
    sequence       int            not null comment 'of the operation that consumes it',
    material       varchar(60)    not null,
    quantity       decimal(12, 3) not null comment 'for one piece',
    unit           varchar(12)    null,
    lot_tracked    boolean        not null default true,
    serial_tracked boolean        not null default false,
    primary key (product, sequence, material),
    key bill_line_material (material)
) comment 'What an operation of a product consumes';
