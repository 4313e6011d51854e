import Glibc

extension PublishTarget {
  /// Shows the release in a slot of the state folder to readers; the slot then holds the old one.
  ///
  /// Where the switch cannot be made durable it is taken back.
  func switchTo(_ slot: String) throws {
    let slot = state(slot)
    let isFirst = try status() == nil
    try attempt(.rename) { () throws(SystemError) in
      if isFirst {
        try calls.rename(parent.raw, slot, name)
      } else {
        try calls.exchange(parent.raw, slot, name)
      }
    }
    do {
      try attempt(.synchronise) { () throws(SystemError) in try calls.synchronise(parent.raw) }
    } catch {
      if isFirst {
        try calls.rename(parent.raw, name, slot)
      } else {
        try calls.exchange(parent.raw, slot, name)
      }
      throw error
    }
  }

  /// Keeps or removes what the switch has put into the slot.
  ///
  /// A release that was only renewed stays until the next build clears it away, so that whoever
  /// reads it through an open folder can finish. The new release is out by now, so nothing that
  /// fails here is an error: the next build repeats it.
  func fileAway(_ slot: String, asPrevious: Bool) {
    let isRelease = (try? inspect(parent.raw, "\(state(slot))/\(Manifest.fileName)")) != nil
    if asPrevious && isRelease {
      try? keepAsPrevious(slot)
    } else if !isRelease {
      try? removeTree(parent.raw, state(slot))
    }
  }

  /// Makes a call to the kernel whose failure is told with this target's name.
  func attempt(_ operation: FileError.Operation, _ call: () throws(SystemError) -> Void)
    throws(FileError)
  {
    do throws(SystemError) {
      try call()
    } catch {
      throw FileError(operation, name, code: error.code)
    }
  }
}

extension Publisher {
  /// Puts the previous release back; the present one becomes the previous.
  package func rollBack(holding lock: PublishLock) throws {
    let target = lock.target
    guard (try? inspect(target.parent.raw, target.state("previous/\(Manifest.fileName)"))) != nil
    else { throw PublishError.nothingToRollBackTo }
    try target.checkOwnership()
    try target.switchTo("previous")
  }
}
