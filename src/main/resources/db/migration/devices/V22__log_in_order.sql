alter table scan drop key scan_received, add key scan_received (received_at, position);
