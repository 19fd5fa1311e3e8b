package dev.flowcard.devices.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server holds of each durable queue of a terminal.
 *
 * @param queues by the device's name, the one heard last at the end; at most {@value #MOST} are remembered, a forgotten one
 *     is answered 0 and sends again what it has, which ids make harmless
 */
record DeviceQueues(Map<String, Queue> queues) {
    private static final int MOST = 100;

    /**
     * @param stored the highest number up to which every scan is held
     * @param top the highest number that is held at all; greater than {@code stored} where there is a gap
     */
    record Queue(long stored, long top) {
        static final Queue NEW = new Queue(0, 0);

        boolean closesGap(long seq) {
            return seq == stored + 1 && top > seq;
        }

        Queue with(long seq) {
            return new Queue(seq == stored + 1 ? seq : stored, Math.max(top, seq));
        }
    }

    Queue of(String device) {
        return queues.getOrDefault(device, Queue.NEW);
    }

    DeviceQueues with(String device, Queue queue) {
        Map<String, Queue> changed = new LinkedHashMap<>(queues);
        changed.remove(device);
        changed.put(device, queue);
        if (changed.size() > MOST) {
            changed.remove(changed.keySet().iterator().next());
        }
        return new DeviceQueues(changed);
    }
}
