; What Evenkeel has told Windows about itself goes with the program: that it begins with the computer, and whom a toast starts.
; The names are those of electron/desktop/windows-identity.ts. What belongs to the user stays.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "app.evenkeel.Evenkeel"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "app.evenkeel.Evenkeel"
    DeleteRegKey HKCU "Software\Classes\CLSID\{3C9D1E7A-5B42-4F0E-9A6D-2E8F71C4B503}"
  ${endIf}
!macroend
