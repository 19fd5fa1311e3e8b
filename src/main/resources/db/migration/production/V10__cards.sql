alter table operation
    add column overlap   boolean        not null default true comment 'whether the next operation may begin with the pieces that are done',
    add column handed_on decimal(12, 3) not null default 0 comment 'without overlap: good pieces when it was last finished, which the next operation may use';

alter table work_order
    add column cards              mediumtext  null comment 'JSON: the splits and boxes with what each has done; null where the card was never split',
    add column card_copy          int         not null default 1 comment 'the copy of the traveller card that is valid',
    add column card_copy_since    datetime(3) null,
    add column card_recalled_at   datetime(3) null comment 'since when the valid copy is recalled, too: it must be printed anew',
    add column card_recall_reason varchar(20) null comment 'LOST, REVISION';

alter table production_report
    add column card varchar(10) null comment 'the split or box whose card was scanned, S2 or B3; null: the traveller card itself' after operation_id;
