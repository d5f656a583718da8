# Finds a JDK 25. To be sourced; needs no more than a POSIX shell.

JDK_WANTED=25

# Prints the home of a JDK of the wanted version, or fails.
find_jdk() {
  for home in "${MUSKRAT_JDK:-}" "${JAVA_HOME:-}" "$(home_of_path_java)" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && is_wanted "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

# A JDK's "release" file says its version without starting it.
is_wanted() {
  [ -r "$1/release" ] && grep -q "^JAVA_VERSION=\"$JDK_WANTED[.\"+-]" "$1/release"
}

home_of_path_java() {
  java=$(command -v java 2>/dev/null) || return 0
  java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
  dirname "$(dirname "$java")"
}

say_jdk_missing() {
  cat >&2 <<END
Muskrat needs a JDK $JDK_WANTED, and none was found.
Looked at JAVA_HOME, the java on the PATH, /usr/lib/jvm, ~/.jdks and ~/.sdkman.
Install one (for example "Eclipse Temurin $JDK_WANTED" from adoptium.net, or your system's openjdk-$JDK_WANTED-jdk package),
or set MUSKRAT_JDK to the folder of one, and start again.
END
}
