package io.muskrat.core.tunnels.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.platform.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameTableTest {

    private final NameTable table = new NameTable();
    private final Set<InetAddress> taken = new HashSet<>();

    private final NameOwner owner = new NameOwner() {
        @Override
        public boolean covers(String name) {
            return name.endsWith(".covered");
        }

        @Override
        public boolean listen(String name, InetAddress address) {
            return !taken.contains(address);
        }
    };

    @Test
    void givesNoAddressTwiceEvenAfterAnOwnerWent() throws IOException {
        Set<InetAddress> given = new HashSet<>();
        Subscription first = table.add(owner);
        for (int i = 0; i < 1_000; i++) {
            assertThat(given.add(table.lookup("n" + i + ".covered").orElseThrow())).isTrue();
        }
        InetAddress before = table.lookup("N7.Covered.").orElseThrow();
        first.cancel();
        assertThat(table.lookup("n7.covered")).isEmpty();
        table.add(owner);
        assertThat(table.lookup("n7.covered")).contains(before);
        assertThat(given.add(table.lookup("new.covered").orElseThrow())).isTrue();
        assertThat(given).allSatisfy(a -> assertThat(a.getHostAddress()).startsWith("127.77.")
                .doesNotEndWith(".0").doesNotEndWith(".255"));
    }

    @Test
    void takesAnotherAddressWhenSomebodyElseListensThere() throws IOException {
        table.add(owner);
        InetAddress before = table.lookup("a.covered").orElseThrow();
        taken.add(before);
        InetAddress after = table.lookup("a.covered").orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(table.name(after)).contains("a.covered");
        assertThat(table.name(before)).contains("a.covered");
    }

    @Test
    void leavesOthersAlone() throws IOException {
        table.add(owner);
        assertThat(table.lookup("elsewhere")).isEmpty();
        assertThat(table.name(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))).isEmpty();
    }
}
