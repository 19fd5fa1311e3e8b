create table product (
    id         bigint auto_increment primary key,
    number     varchar(60)  not null,
    number_key varchar(60) as (upper(number)) persistent,
    code       varchar(80)  not null,
    name       varchar(200) not null,
    name_en    varchar(200) null,
    material   varchar(120) null,
    drawing    varchar(120) null,
    revision   varchar(40)  null,
    unique key product_number (number_key),
    unique key product_code (code)
) comment 'Material definition: what can be ordered and made';

create table routing (
    product_id bigint       not null primary key,
    name       varchar(200) not null,
    constraint routing_product foreign key (product_id) references product (id)
) comment 'What the routing of a product is called';

create table routing_operation (
    product_id        bigint         not null,
    sequence          int            not null,
    name              varchar(200)   not null,
    name_en           varchar(200)   null,
    work_center_id    bigint         not null,
    setup_minutes     decimal(12, 4) not null default 0,
    minutes_per_piece decimal(12, 4) not null default 0,
    inspection_plan   varchar(60)    null comment 'where it is set the operation is a gate',
    overlap           boolean        not null default true comment 'whether the next operation may begin with the pieces that are done',
    primary key (product_id, sequence),
    constraint routing_operation_product foreign key (product_id) references product (id)
) comment 'One operation of a routing with its standard times';

create table plan_version (
    id           bigint auto_increment primary key,
    published_at datetime(3)  not null,
    published_by varchar(120) not null,
    source       varchar(200) not null
) comment 'A published state of the plan; the number of a version is its id';

create table planned_operation (
    id             bigint auto_increment primary key,
    version_id     bigint         not null,
    replaced_in    bigint         null comment 'the version that says otherwise; null: in force',
    work_order     varchar(60)    not null,
    sequence       int            not null,
    name           varchar(200)   not null,
    quantity       decimal(12, 3) not null,
    work_center_id bigint         not null,
    work_unit_id   bigint         null,
    start          datetime(3)    null,
    finish         datetime(3)    null,
    key planned_operation_current (replaced_in, work_order, sequence),
    key planned_operation_order (work_order, sequence),
    key planned_operation_start (replaced_in, start),
    constraint planned_operation_version foreign key (version_id) references plan_version (id)
) comment 'Planned start, finish and place of one operation of a work order, in one version';
