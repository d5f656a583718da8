package io.muskrat.sandbox.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplerTest {
  @TempDir Path data;

  /** Shape of Kafka's own bean. */
  public interface MeterMBean {
    long getCount();
  }

  record Meter(long count) implements MeterMBean {
    @Override
    public long getCount() {
      return count;
    }
  }

  @Test
  void readsTopicsAndThisProcessWithoutABroker() throws Exception {
    Files.write(data.resolve("00000000000000000000.log"), new byte[123]);
    Files.write(data.resolve("00000000000000000000.index"), new byte[4096]);
    ObjectName name =
        new ObjectName("kafka.server:type=BrokerTopicMetrics,name=BytesInPerSec,topic=a.topic");
    ManagementFactory.getPlatformMBeanServer().registerMBean(new Meter(42), name);
    try {
      Map<String, Double> sample = new Sampler(data).sample();
      assertThat(sample)
          .containsEntry("BytesInPerSec.count/a.topic", 42.0)
          .containsEntry("LogDirBytes", 123.0)
          .containsKeys("StartTime", "Cpus", "HeapMemoryAfterGC")
          .doesNotContainKey("PartitionCount");
      assertThat(sample.get("HeapMemoryAfterGC")).isBetween(0.0, 100.0);
    } finally {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
    }
  }
}
