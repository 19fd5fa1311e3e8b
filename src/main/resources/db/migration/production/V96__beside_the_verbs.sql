-- what the office does to batches outside and to reports is told with the verb, so that a rebuild lives through it too
alter table work_order_verb
    add column beside mediumtext null comment 'JSON: the batches of the work order after it, or the report that it took back';

alter table production_report
    add column charge_share decimal(12, 3) null comment 'what the card had put into the charge: pieces or kilograms' after charge;
