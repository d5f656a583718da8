package io.muskrat.core.tunnels.ssh.wire;

import org.apache.sshd.client.ClientFactoryManager;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.util.Readable;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.BufferUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * The library's session, which takes AES-GCM packets apart where they arrived instead of collecting them first. All
 * else, such as the greeting, the first key exchange and other ciphers, goes the library's way.
 */
final class SwiftSession extends ClientSessionImpl {

    /** What the library allows at most; RFC 4253, 6.1 asks for 35000. */
    static final int LARGEST = 256 * 1024;
    private static final int SMALLEST = 5;
    private static final int USUAL = 36 * 1024;

    private byte[] plain = new byte[USUAL];

    SwiftSession(ClientFactoryManager client, IoSession connection) throws Exception {
        super(client, connection);
    }

    @Override
    public void messageReceived(Readable message) throws Exception {
        if (!(message instanceof Incoming bytes)) {
            super.messageReceived(message);
            return;
        }
        decodeLock.lock();
        try {
            while (bytes.available() > 0) {
                Buffer begun = decoderBuffer;
                if (!(inCipher instanceof GcmCipher gcm) || inCompression.isCompressionExecuted()) {
                    super.messageReceived(bytes);
                } else if (decoderState != 0 || begun.available() > 0) {
                    // what the library has begun it ends, and no more
                    int wanted = decoderState == 0 ? SMALLEST : decoderLength + GcmCipher.TAG;
                    super.messageReceived(bytes.first(Math.max(1, wanted - begun.available())));
                } else if (!take(bytes, gcm)) {
                    return;
                }
            }
        } finally {
            decodeLock.unlock();
        }
    }

    /** Handles one packet; false if it has not arrived as a whole. */
    private boolean take(Incoming bytes, GcmCipher gcm) throws Exception {
        if (bytes.available() < GcmCipher.LENGTH) {
            return false;
        }
        int at = bytes.position();
        long length = BufferUtils.getUInt(bytes.array(), at, GcmCipher.LENGTH);
        if (length < SMALLEST || length > LARGEST || length % GcmCipher.BLOCK != 0) {
            throw new SshException(SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR, "Invalid packet length: " + length);
        }
        int size = (int) length;
        if (bytes.available() < GcmCipher.LENGTH + size + GcmCipher.TAG) {
            return false;
        }
        if (plain.length < size) {
            plain = new byte[LARGEST];
        }
        gcm.open(bytes.array(), at, size, plain);
        bytes.skip(GcmCipher.LENGTH + size + GcmCipher.TAG);
        int padding = plain[0] & 0xFF;
        if (padding >= size - 1) {
            throw new SshException(SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR, "Invalid padding: " + padding);
        }
        seqi = (seqi + 1) & 0xFFFF_FFFFL;
        inPacketsCount.incrementAndGet();
        inBytesCount.addAndGet(size);
        inBlocksCount.addAndGet(size / GcmCipher.BLOCK);
        handleMessage(new ByteArrayBuffer(plain, 1, size - 1 - padding));
        return true;
    }
}
