package dev.flowcard.agent;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;

/** A serial line, or a USB scanner that acts as one. */
final class SerialSource implements ScanSource {

    private final SerialPort port;

    private SerialSource(SerialPort port) {
        this.port = port;
    }

    static SerialSource open(PortAddress.Serial address, int patience) throws IOException {
        SerialPort port = find(address.path());
        LineSettings line = address.line();
        port.setComPortParameters(line.baud(), line.dataBits(), stopBits(line), parity(line));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, patience, 0);
        if (!port.openPort(0)) {
            throw new IOException(address.path() + ": error " + port.getLastErrorCode());
        }
        port.addDataListener(new CloseOnUnplug());
        return new SerialSource(port);
    }

    /** Asked anew at every opening: behind the same name there may be another device by now. */
    private static SerialPort find(String path) throws IOException {
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException absent) {
            throw new IOException(path, absent);
        }
    }

    private static int parity(LineSettings line) {
        return switch (line.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case MARK -> SerialPort.MARK_PARITY;
            case SPACE -> SerialPort.SPACE_PARITY;
        };
    }

    private static int stopBits(LineSettings line) {
        return line.stopBits() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT;
    }

    @Override
    public int read(byte[] into) {
        return port.isOpen() ? port.readBytes(into, into.length) : -1;
    }

    @Override
    public void close() {
        port.closePort();
    }

    /** The library repeats the event without pause until the port is closed. */
    private static final class CloseOnUnplug implements SerialPortDataListener {

        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            event.getSerialPort().closePort();
        }
    }
}
