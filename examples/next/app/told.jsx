'use client'
import { useEffect, useState } from 'react'

/** Says so when somebody has answered. */
export function Told() {
  const [told, setTold] = useState('')
  useEffect(() => {
    const tell = () => setTold('We read it today.')
    document.addEventListener('earshot:submitted', tell)
    return () => document.removeEventListener('earshot:submitted', tell)
  }, [])
  return <p role="status">{told}</p>
}
