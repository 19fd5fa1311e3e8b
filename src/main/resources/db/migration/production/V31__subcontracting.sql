create table subcontract_term (
    id             bigint auto_increment primary key,
    work_center_id bigint         not null,
    product_id     bigint         null comment 'null: every product',
    sequence       int            null comment 'null: every operation of that work centre',
    supplier_id    bigint         not null,
    lead_days      int            not null,
    price          decimal(14, 4) null,
    price_basis    varchar(10)    not null default 'PIECE' comment 'PIECE or KILOGRAM',
    piece_weight   decimal(12, 3) null comment 'kilograms',
    term_key       varchar(60) as (concat(work_center_id, '|', coalesce(product_id, 0), '|', coalesce(sequence, 0))) persistent,
    unique key subcontract_term_key (term_key)
) comment 'Who does the work of a work centre outside, how long it takes and what it costs';

create table subcontract_batch (
    id            bigint auto_increment primary key,
    number        varchar(60)    null comment 'WX, the year and a running number',
    operation_id  bigint         not null,
    work_order_id bigint         not null,
    card          varchar(10)    null comment 'S2 or B3; null: the traveller card',
    supplier_id   bigint         not null,
    sent          decimal(12, 3) not null,
    good          decimal(12, 3) not null default 0 comment 'this and the two below: what came back, summed up from the receipts',
    defective     decimal(12, 3) not null default 0,
    lost          decimal(12, 3) not null default 0,
    outside       decimal(12, 3) as (sent - good - defective - lost) persistent,
    is_open       boolean as (sent > good + defective + lost) persistent,
    weight        decimal(12, 3) null comment 'kilograms that were sent',
    due           date           not null,
    price         decimal(14, 4) null,
    price_basis   varchar(10)    not null,
    piece_weight  decimal(12, 3) null,
    note          varchar(500)   null,
    sent_at       datetime(3)    not null,
    sent_by       varchar(200)   not null,
    slip_prints   int            not null default 0,
    scan_id       binary(16)     null,
    unique key subcontract_batch_number (number),
    key subcontract_batch_operation (operation_id),
    key subcontract_batch_work_order (work_order_id),
    key subcontract_batch_open (is_open, due),
    key subcontract_batch_supplier (supplier_id, sent_at)
) comment 'Pieces that were sent out together for one operation';

create table subcontract_receipt (
    id          bigint auto_increment primary key,
    batch_id    bigint         not null,
    report_id   bigint         not null,
    supplier_id bigint         not null,
    period      char(7)        not null comment 'month in which it is settled, yyyy-MM',
    good        decimal(12, 3) not null,
    defective   decimal(12, 3) not null,
    lost        decimal(12, 3) not null,
    weight      decimal(12, 3) null comment 'kilograms of the good ones, as weighed',
    price       decimal(14, 4) null,
    price_basis varchar(10)    not null,
    amount      decimal(14, 2) null,
    note        varchar(500)   null,
    received_at datetime(3)    not null,
    received_by varchar(200)   not null,
    reversed_at datetime(3)    null,
    reversed_by varchar(200)   null,
    key subcontract_receipt_batch (batch_id),
    key subcontract_receipt_period (period, supplier_id),
    key subcontract_receipt_report (report_id),
    constraint subcontract_receipt_batch foreign key (batch_id) references subcontract_batch (id)
) comment 'What came back of a batch at one time';

create table subcontract_statement (
    supplier_id bigint         not null,
    period      char(7)        not null,
    good        decimal(12, 3) not null,
    weight      decimal(12, 3) not null,
    amount      decimal(14, 2) not null,
    signed_at   datetime(3)    not null,
    signed_by   varchar(120)   not null,
    primary key (supplier_id, period)
) comment 'A month that was agreed with a supplier: its receipts change no more';

-- the system's own reasons: what comes back from a subcontractor bad, or not at all
insert ignore into reason (number, code, name, name_en, kind, defect_class)
values ('OUTSIDE-DEFECT', 'R-OUTSIDE-DEFECT', '外协不良', 'Outside defect', 'DEFECT', 'SUBCONTRACT'),
       ('OUTSIDE-LOSS', 'R-OUTSIDE-LOSS', '外协损耗', 'Outside loss', 'DEFECT', 'SUBCONTRACT');
