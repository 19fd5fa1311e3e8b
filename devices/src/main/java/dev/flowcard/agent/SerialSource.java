package dev.flowcard.agent;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A serial line, or a USB scanner that acts as one. The thread that reads is the only one that closes: the library's
 * own event of an unplugged device repeats without pause until the port is closed, and closing it from the event's
 * thread while another closes it too leaves both waiting for each other for ever.
 */
final class SerialSource implements ScanSource {

    private final SerialPort port;
    private final String path;

    private SerialSource(SerialPort port, String path) {
        this.port = port;
        this.path = path;
    }

    static SerialSource open(PortAddress.Serial address, int patience) throws IOException {
        SerialPort port = find(address.path());
        LineSettings line = address.line();
        port.setComPortParameters(line.baud(), line.dataBits(), stopBits(line), parity(line));
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, patience, 0);
        if (!port.openPort(0)) {
            throw new IOException(address.path() + ": error " + port.getLastErrorCode());
        }
        return new SerialSource(port, address.path());
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
        int count = port.readBytes(into, into.length);
        return count == 0 && gone() ? -1 : count;
    }

    /** Some drivers answer a read on a device that was pulled out as if it were merely silent. */
    private boolean gone() {
        return port.bytesAvailable() < 0 || (path.startsWith("/") && Files.notExists(Path.of(path)));
    }

    @Override
    public void close() {
        port.closePort();
    }
}
