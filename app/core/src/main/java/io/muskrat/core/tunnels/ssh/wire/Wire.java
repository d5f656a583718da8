package io.muskrat.core.tunnels.ssh.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.client.session.SessionFactory;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.core.CoreModuleProperties;

/** Puts a client of Apache MINA SSHD onto our transport. */
public final class Wire {

    private Wire() {
    }

    /** Before the client starts. */
    public static void install(SshClient client) {
        client.setIoServiceFactoryFactory(new LoopServices());
        client.setSessionFactory(new SessionFactory(client) {
            @Override
            protected ClientSessionImpl doCreateSession(IoSession connection) throws Exception {
                return new SwiftSession(getClient(), connection);
            }
        });
        client.setCipherFactories(ciphers());
        // not each GiB, which stops all streams for a moment: the library's limit of blocks is that of RFC 4344, 3.2
        CoreModuleProperties.REKEY_BYTES_LIMIT.set(client, 0L);
    }

    // AES-GCM is done by the processor; ChaCha costs two and a half times as much
    private static List<NamedFactory<Cipher>> ciphers() {
        List<NamedFactory<Cipher>> all = new ArrayList<>(GcmCipher.factories());
        all.addAll(List.of(BuiltinCiphers.aes128ctr, BuiltinCiphers.aes192ctr, BuiltinCiphers.aes256ctr,
                BuiltinCiphers.cc20p1305_openssh));
        return all;
    }
}
