-- a lot that was scanned with a split or box is of the pieces of that card alone
alter table operation_lot
    add column card varchar(10) not null default '' comment 'the split or box whose card it was, S2 or B3; empty: the traveller card' after work_order_id,
    drop key operation_lot_once,
    add unique key operation_lot_once (operation_id, card, lot_id);

alter table serial_number
    add column card varchar(10) null comment 'the split or box with which it was scanned first; null: the traveller card' after work_order_id;
