create table product (
    id         bigint auto_increment primary key,
    number     varchar(60)  not null,
    number_key varchar(60) as (upper(number)) persistent,
    code       varchar(80)  not null,
    name       varchar(200) not null,
    name_en    varchar(200) null,
    material   varchar(100) null,
    drawing    varchar(100) null,
    revision   varchar(20)  null,
    unique key product_number (number_key),
    unique key product_code (code)
) comment 'Material definitions (ISA-95)';

create table routing_operation (
    id                bigint auto_increment primary key,
    product_id        bigint         not null,
    sequence          int            not null,
    name              varchar(200)   not null,
    name_en           varchar(200)   null,
    work_center_id    bigint         not null,
    setup_minutes     decimal(12, 4) not null,
    minutes_per_piece decimal(12, 4) not null,
    inspection_plan   varchar(60)    null,
    overlap           boolean        not null default true,
    unique key routing_operation_sequence (product_id, sequence),
    constraint routing_operation_product foreign key (product_id) references product (id)
) comment 'How a product is made';

create table plan_version (
    id           bigint auto_increment primary key,
    published_at datetime(3)  not null,
    published_by varchar(100) not null,
    note         varchar(500) not null
) comment 'A plan, published as a whole';

create table planned_operation (
    id             bigint auto_increment primary key,
    version_id     bigint         not null,
    work_order     varchar(60)    not null,
    sequence       int            not null,
    work_center_id bigint         not null,
    work_unit_id   bigint         null,
    start_at       datetime(3)    null,
    finish_at      datetime(3)    null,
    quantity       decimal(12, 3) not null,
    unique key planned_operation_key (version_id, work_order, sequence),
    constraint planned_operation_version foreign key (version_id) references plan_version (id)
) comment 'What a plan version says of one operation';
