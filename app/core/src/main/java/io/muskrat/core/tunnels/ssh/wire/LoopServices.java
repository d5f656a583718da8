package io.muskrat.core.tunnels.ssh.wire;

import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.io.IoConnector;
import org.apache.sshd.common.io.IoHandler;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactory;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.util.threads.CloseableExecutorService;

/** Connections are ours; what the library listens on, for its jump hosts, stays the library's. */
final class LoopServices extends Nio2ServiceFactoryFactory {

    @Override
    public IoServiceFactory create(FactoryManager manager) {
        return new Services(manager, newExecutor(), newExecutor());
    }

    private static final class Services extends Nio2ServiceFactory {

        Services(FactoryManager manager, CloseableExecutorService workers, CloseableExecutorService resuming) {
            super(manager, workers, resuming);
        }

        @Override
        public IoConnector createConnector(IoHandler handler) {
            return autowireCreatedService(new LoopConnector(getFactoryManager(), handler));
        }
    }
}
