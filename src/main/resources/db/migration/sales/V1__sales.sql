create table customer (
    id         bigint auto_increment primary key,
    number     varchar(60)  not null,
    number_key varchar(60) as (upper(number)) persistent,
    name       varchar(200) not null,
    name_en    varchar(200) null,
    address    varchar(500) null,
    contact    varchar(200) null,
    phone      varchar(60)  null,
    email      varchar(200) null,
    unique key customer_number (number_key),
    key customer_name (name)
);

create table sales_order (
    id                bigint auto_increment primary key,
    number            varchar(60)  not null,
    number_key        varchar(60) as (upper(number)) persistent,
    code              varchar(80)  not null,
    customer_id       bigint       not null,
    customer_order    varchar(60)  null comment 'the number of the customer''s own purchase order',
    type              varchar(60)  null comment 'as the factory calls it; null: a normal one',
    state             varchar(20)  not null,
    state_before_hold varchar(20)  null,
    state_reason      varchar(500) null,
    responsible       varchar(120) null,
    created_at        datetime(3)  not null,
    created_by        varchar(120) not null,
    confirmed_at      datetime(3)  null,
    unique key sales_order_number (number_key),
    unique key sales_order_code (code),
    key sales_order_state (state),
    constraint sales_order_customer foreign key (customer_id) references customer (id)
) comment 'What a customer ordered and was promised';

create table sales_order_line (
    order_id      bigint         not null,
    line          int            not null,
    product       varchar(60)    not null comment 'the number of the product',
    customer_part varchar(60)    null comment 'the customer''s own number for it',
    quantity      decimal(12, 3) not null,
    due           date           not null,
    due_means     varchar(10)    not null default 'SHIPPED' comment 'SHIPPED or ARRIVED',
    price         decimal(14, 4) null,
    address       varchar(500)   null,
    note          varchar(500)   null,
    primary key (order_id, line),
    key sales_order_line_product (product),
    key sales_order_line_due (due),
    constraint sales_order_line_order foreign key (order_id) references sales_order (id)
);

create table sales_order_event (
    id       bigint auto_increment primary key,
    order_id bigint       not null,
    at       datetime(3)  not null,
    actor    varchar(120) not null,
    state    varchar(20)  not null,
    reason   varchar(500) null,
    key sales_order_event_order (order_id, at),
    constraint sales_order_event_order foreign key (order_id) references sales_order (id)
) comment 'Each change of state of an order; never changed';

create table order_request (
    idempotency_key varchar(200) not null,
    actor           varchar(120) not null,
    body_hash       char(64)     not null,
    order_number    varchar(60)  not null,
    created_at      datetime(3)  not null,
    primary key (actor, idempotency_key)
) comment 'What was answered to a request to take an order, so that its repetition is answered alike';
